package com.example;

import dev.runmark.junit.Markdown;

@Markdown
class DocsTest {}
