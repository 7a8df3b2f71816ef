package com.example.app;

import dev.runmark.junit.Markdown;

@Markdown({"../README.md"})
class DocsTest {}
