"""One loader a format; `assistant.corpus.loaders` knows them all."""
