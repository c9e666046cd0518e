"""A data set pushed and loaded by the library `datasets`, with large files, since it insists on them."""

import datasets

rows = {"question": ["one", "two", "three"], "answer": [1, 2, 3]}
datasets.Dataset.from_dict(rows).push_to_hub("ann/numbers")
loaded = datasets.load_dataset("ann/numbers", split="train")
assert loaded.to_dict() == rows, loaded.to_dict()
print("ok", datasets.__version__)
