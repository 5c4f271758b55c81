"Generic: everything comes from settings.ini."
from configparser import ConfigParser
from pathlib import Path
from setuptools import find_packages, setup

here = Path(__file__).parent
ini = ConfigParser(delimiters=['='], interpolation=None)
ini.read(here/'settings.ini', encoding='utf-8')
cfg, suffix = ini['DEFAULT'], '_requirements'
extras = {k.removesuffix(suffix): cfg[k].split() for k in cfg if k.endswith(suffix)}
for k in 'train', 'ray', 'jax', 'heic', 'video', 'service': extras['dev'] += extras[k]
url = f"https://github.com/{cfg['user']}/{cfg['repo']}"

setup(
    name=cfg['lib_name'], version=cfg['version'], description=cfg['description'], keywords=cfg['keywords'].split(),
    author=cfg['author'], url=url, license='Apache-2.0 AND MIT AND LicenseRef-genderclf-weights',
    license_files=['LICENSE', 'genderclf/model/LICENSE', 'genderclf/finder/LICENSE'],
    long_description=(here/'README.md').read_text(encoding='utf-8') if (here/'README.md').exists() else '',
    long_description_content_type='text/markdown',
    classifiers=['Development Status :: 4 - Beta', f"Intended Audience :: {cfg['audience']}", 'Programming Language :: Python :: 3'],
    packages=find_packages(include=[f"{cfg['lib_name']}*"]), package_data={cfg['lib_name']: ['model/*', 'finder/*', '*.pyi', 'book/*.pyi', 'py.typed']},
    python_requires=f">={cfg['min_python']}", install_requires=cfg['requirements'].split(), extras_require=extras,
    entry_points={'console_scripts': cfg['console_scripts'].split(), 'nbdev': [f"{cfg['lib_name']}={cfg['lib_name']}._modidx:d"],
                  'pyinstaller40': [f"hook-dirs={cfg['lib_name']}.__pyinstaller:hook_dirs"]},
    zip_safe=False)
