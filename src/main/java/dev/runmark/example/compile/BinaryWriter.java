package dev.runmark.example.compile;

import dev.runmark.example.fact.ApiReference;
import dev.runmark.example.fact.CompilerMessage;
import dev.runmark.example.fact.CompilerReport;
import dev.runmark.example.javac.Compiled;
import dev.runmark.example.javac.EntryPoint;
import dev.runmark.text.BinaryOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.Map;

/** Writes values in the form that {@link BinaryReader} reads. */
public final class BinaryWriter extends BinaryOutput {

    public BinaryWriter(OutputStream out) {
        super(out);
    }

    public void numbers(Collection<Integer> numbers) throws IOException {
        all(numbers, this::number);
    }

    /** Everything about a compiled unit except its composition. */
    void compiled(Compiled compiled) throws IOException {
        text(compiled.unit().shape().name());
        number(compiled.unit().number());
        all(compiled.unit().found(), this::text);
        report(compiled.report());
        text(compiled.entryPoint().map(EntryPoint::written).orElse(""));
        all(compiled.monitors().entrySet(), this::monitor);
        all(compiled.classes(), classFile -> {
            text(classFile.name());
            bytes(classFile.bytes());
        });
    }

    public void report(CompilerReport report) throws IOException {
        all(report.errors(), this::message);
        all(report.open(), this::message);
        all(report.warnings(), this::message);
        all(report.statements(), range -> {
            number(range.first());
            number(range.last());
        });
        all(report.references(), this::reference);
    }

    private void message(CompilerMessage message) throws IOException {
        text(message.key());
        text(message.text());
        number(message.line());
        number(message.column());
        number(message.length());
        SubjectFormat.write(this, message.subject());
    }

    private void monitor(Map.Entry<Integer, Integer> monitor) throws IOException {
        number(monitor.getKey());
        number(monitor.getValue());
    }

    private void reference(ApiReference reference) throws IOException {
        number(reference.line());
        number(reference.column());
        number(reference.length());
        number(reference.element().feature());
        text(reference.element().module());
        text(reference.element().packageName());
        text(reference.element().type());
        text(reference.element().member());
    }
}
