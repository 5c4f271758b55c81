"The book's three parts: which chapters are in each, in the order in which they are read."
from pathlib import Path

nbs = Path(__file__).resolve().parents[1]
MODEL = ('00_data 00e_metrics 01_baseline 02_transfer 03_augmentation 04_error_analysis 05_tta 10a_ablations '
         '10_final_model 06_max_subarray')
TASKS = ('07_train 07e_recipes 07g_audit 08_process 08c_faces 08h_service 09_evaluate 12_share 12c_archive 12a_films '
         '11_scale comparisons')


def parts() -> dict:
    "Name of each part to the notebooks in it; every numbered one that no other part has is in the last"
    model, tasks = ([nbs/f'{name}.ipynb' for name in names.split()] for names in (MODEL, TASKS))
    inside = sorted({*nbs.glob('[0-9]*.ipynb')} - {*model, *tasks})
    titles = 'I The model, told in order', 'II The tools, by task', 'III Inside, to look things up'
    return dict(zip(titles, (model, tasks, inside)))


def chapters() -> list: return [nb for part in parts().values() for nb in part]
