package com.example.sums;

import dev.runmark.junit.Markdown;

@Markdown
class DocsTest {}
