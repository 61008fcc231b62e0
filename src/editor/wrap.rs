//! Cells and line breaking: the one ruler of the house.
