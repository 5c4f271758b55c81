"""Tell an image file from any other, and find in its bytes what the pixels alone don't say."""
__all__ = ['Decoder', 'DECODERS', 'IMAGE_SUFFIXES', 'RAW_SUFFIXES', 'MAX_BYTES', 'decoders_for', 'has_image_magic', 'is_image_file', 'why_no_image', 'why_too_large', 'fewest_bytes', 'inner_pixels', 'bare', 'orientation']
import math, os, re, stat, struct, zlib
from collections import namedtuple
from functools import lru_cache
Decoder = namedtuple('Decoder', 'suffixes magic module name extra')
Decoder.__doc__ = 'A class `name` in `module` that decodes files with these first bytes; `extra` installs it.'
DECODERS = dict(HEIC=Decoder(('.heic', '.heif', '.hif'), b'.{4}ftyp(?:he[iv][cmsx]|mi[af]1|msf1)', 'pillow_heif', 'HeifImageFile', 'heic'))

def decoders_for(head) -> list:
    """The decoders of the table that know a file by its first bytes."""
    ...
_PILLOWS = frozenset('\n    .apng .avif .avifs .blp .bmp .bw .cur .dcx .dds .dib .fits .flc .fli .ftc .ftu .gbr .gif .icb .icns .ico .im .j2c\n    .j2k .jfif .jp2 .jpc .jpe .jpeg .jpf .jpg .jpx .mpo .msp .pbm .pcd .pcx .pfm .pgm .png\n    .pnm .ppm .psd .pxr .qoi .ras .rgb .rgba .sgi .tga .tif .tiff .vda .webp .xbm .xpm'.split())
IMAGE_SUFFIXES = _PILLOWS.union(*(d.suffixes for d in DECODERS.values()))
RAW_SUFFIXES = frozenset('.3fr .arw .cr2 .cr3 .crw .dcr .dng .erf .fff .gpr .iiq .kdc .mef .mos .mrw .nef .nrw .orf\n    .pef .raf .raw .rw2 .rwl .sr2 .srf .srw .x3f'.split())
_MAGIC = re.compile(b'|'.join((b'\\xff\\xd8\\xff|\\x89PNG\\r\\n\\x1a\\n|GIF8[79]a|RIFF.{4}WEBP|BM.{4}\\0{4}|II[*+]\\0(?!.{4}CR)|MM\\0[*+]|8BPS|qoif|icns', b'.{4}ftypavi[fs]|\\0\\0\\0\\x0cjP  \\r\\n\\x87\\n|\\xff\\x4f\\xff\\x51', *(d.magic for d in DECODERS.values()), b'P[1-6fy]\\s+(?:#|-?\\d+\\s+\\d)|\\0\\0[\\x01\\x02]\\0[\\x01-\\x40]\\0.{3}\\0|\\n[\\0\\x02\\x03\\x05][\\0\\x01][\\x01-\\x08]\\0\\0', b'\\x01\\xda[\\0\\x01][\\x01\\x02]|DDS |BLP[12]|\\x59\\xa6\\x6a\\x95|/\\* XPM \\*/|#define \\w+_?wid|SIMPLE  =', b'DanM|LinS|P7 332|FTEX|\\x80\\xe8\\0\\0')), re.S)

def has_image_magic(head) -> bool:
    """Whether this is how an image file begins."""
    ...

def is_image_file(path) -> bool:
    """Whether `path` is a regular file with an image's suffix or first bytes, and no camera RAW."""
    ...
_OTHERS = {b'version https://git-lfs': 'a Git LFS pointer in place of the image: run `git lfs pull`', b'/?(\\.\\./)*\\.?(git/)?annex/objects': 'a git-annex pointer in place of the image: run `git annex get`', b'(\\xef\\xbb\\xbf)?\\s*<(!doctype html|html|head|script)': 'a web page in place of the image: download the image', b'(\\xef\\xbb\\xbf)?\\s*<(\\?xml|svg)': 'an SVG or XML file: export it as PNG', b'\\s*[{[]["\\s{]': 'JSON in place of the image, perhaps an error message: download it again', b'PK\\x03\\x04|\\x1f\\x8b|7z\\xbc\\xaf|Rar!': 'an archive or office document: unpack it, or export its images', b'%PDF': 'a PDF: export its pages as images', b'%!PS|\\xc5\\xd0\\xd3\\xc6': 'an EPS or PostScript file: export it as PNG', b'\\0\\0\\0\\x0cJXL \\r\\n': 'JPEG XL: export it as JPEG', b'.{4}ftypavi': 'AVIF that Pillow cannot read here: convert it to JPEG', b'.{4}ftypcrx|FUJIFILMCCD|II(RO|RS|U\\0)|II\\*\\0.{4}CR|FOVb|\\0MRM': 'camera RAW: export it as JPEG', b'.{4}ftyp|\\0\\0\\x01\\xba|RIFF.{4}AVI |\\x1aE\\xdf\\xa3': 'a video: export a frame as JPEG', b'\\0\\x05\\x16\\x07': 'the half of a Mac file that holds no image: take it out', b'\\0+$': 'nothing but zeros, a broken copy: copy it again'}

def why_no_image(head) -> str:
    """What a file is instead of an image, and what to do."""
    ...
MAX_BYTES = 1 << 29

def why_too_large(size) -> str:
    """Why a file is not read."""
    ...
_MOST = dict(raw=1, bcn=1, dds_rgb=1, ppm=1, ppm_plain=1, SGI16=1, xbm=1, xpm=1, BLP2=1, pcx=32, qoi=62, packbits=64, sun_rle=86, tga_rle=128, VP8=640, jpeg=1024, tiff_jpeg=1024, BLP1=1024, zip=1032, fits_gzip=1032, tiff_deflate=1032, tiff_adobe_deflate=1032, gif=2731, tiff_lzw=2731, MSP=4096, sgi_rle=8192)
_FEWEST = dict(MSP=1, xbm=2, BLP1=4, BLP2=4, gif=8, jpeg=8, tiff_jpeg=8, ppm_plain=8, qoi=8, VP8=8, fits_gzip=32)

def _bits(codec, args):
    """Bits of a pixel before it is compressed, by what Pillow hands to its decoder; fewer where that is not known."""
    ...

def _need(tiles, compression=None):
    """Bytes that hold what Pillow will decode: (codec, (x0, y0, x1, y1), offset, arguments) of each part."""
    ...

def _tiles_2000(start):
    """Bytes that the tiles of a JPEG 2000 take at least: 14 for the header of each, however large it is."""
    ...

@lru_cache
def _is_pillows(kind):
    """Whether a class of images is one of Pillow's own, whose ways of compressing are known."""
    ...

def fewest_bytes(im, start) -> int:
    """The fewest bytes of a file that can hold the pixels that its header claims."""
    ...
_INNER = {b'\\x89PNG\\r\\n\\x1a\\n.{4}IHDR(.{4})(.{4})': 'big', b'\\xff\\x4f\\xff\\x51.{4}(.{4})(.{4})': 'big', b'\\x28\\0\\0\\0(.{4})(.{4})\\x01\\0': 'little'}
_FRAME = {b'\\xff[\\xc0-\\xc2]\\0.\\x08(..)(..)': 'big'}

def inner_pixels(data) -> int:
    """Most pixels that a picture inside a file claims."""
    ...

def _bare_png(data):
    """A PNG without text and profiles; EXIF and transparency get a right checksum."""
    ...

def _bare_jpeg(data):
    """A JPEG without comments and application segments but for EXIF and the two that tell how colours are stored."""
    ...

def bare(data) -> bytes:
    """A file without what stands beside its pixels."""
    ...

def orientation(exif, xmp=b'') -> int:
    """How a photo has to be turned."""
    ...
