"What only the notebooks use: nothing of the product imports it."
