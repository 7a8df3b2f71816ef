package com.example.core;

import dev.runmark.junit.Markdown;

@Markdown({"README.md"})
class DocsTest {}
