package com.example;

import dev.runmark.junit.Markdown;

@Markdown({"docs"})
class DocsTest {}
