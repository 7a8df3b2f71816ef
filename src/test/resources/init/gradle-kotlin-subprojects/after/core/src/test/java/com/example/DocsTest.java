package com.example;

import dev.runmark.junit.Markdown;

@Markdown({"README.md"})
class DocsTest {}
