"What PyInstaller takes along: the models, and the sources, from which the commands read their options."
from PyInstaller.utils.hooks import collect_data_files

datas = collect_data_files('genderclf')
module_collection_mode = 'pyz+py'
