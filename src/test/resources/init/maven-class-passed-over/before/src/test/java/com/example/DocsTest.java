package com.example;

@dev.runmark.junit.Markdown
class DocsTest {}
