"""The tabs at the right of the window: what each holds and what its controls do."""
