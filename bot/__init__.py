"""The Discord side of Nutgraf: carries text in, lays digests out."""
