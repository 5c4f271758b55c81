"Pinned packages of npm, kept in `nbs/.cache`."
import hashlib, shutil, subprocess
from base64 import b64encode
from pathlib import Path

cache = Path(__file__).resolve().parents[1]/'.cache'
PACKAGES = {  # name: version, sha512 as npm writes it
    '@litertjs/core': ('2.5.3',
        'PlGmbMOq9WitX7FO0jhbdJw9GthatsyuCQXjTt/wJZo0FLaw48q4tz8IwqgqCIkviYGr9OFDL1kCnN4nzWoyJQ=='),
    'axe-core': ('4.14.1',
        'FHfa+lmNjQZfJz1q8wKqIDwC6DExcHt/pkjNQb09a3NPjCKg2rhu5qb2S4r76ASyFNNtuFooJpZe37OgudVGtQ==')}


def sha(content, name) -> str: return b64encode(hashlib.new(name, content).digest()).decode()


def npm_package(name):
    "The package's tar file, from the cache or the registry; None where npm is missing"
    version, sha512 = PACKAGES[name]
    file = cache/f"{name.strip('@').replace('/', '-')}-{version}.tgz"
    if not file.exists():
        if not shutil.which('npm'): return None
        cache.mkdir(exist_ok=True)
        pack = ['npm', 'pack', '--silent', f'{name}@{version}', '--pack-destination', str(cache)]
        subprocess.run(pack, check=True, stdout=subprocess.DEVNULL)
    if sha(file.read_bytes(), 'sha512') == sha512: return file
    raise SystemExit(f'{file}: not the pinned package: delete it and build again')
