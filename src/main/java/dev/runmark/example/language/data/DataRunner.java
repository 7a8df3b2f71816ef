package dev.runmark.example.language.data;

import dev.runmark.example.claim.Composition;
import dev.runmark.example.claim.Example;
import dev.runmark.example.fact.CompilerMessage;
import dev.runmark.example.fact.CompilerReport;
import dev.runmark.example.fact.Interpreter;
import dev.runmark.example.language.ScriptRunner;
import dev.runmark.example.language.Tried;
import dev.runmark.example.language.Way;
import dev.runmark.example.run.Limits;
import dev.runmark.site.FenceLine;
import dev.runmark.site.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads texts in a format, and says where they do not follow it. */
public final class DataRunner implements ScriptRunner {

    private final Language.Format format;

    public DataRunner(Language.Format format) {
        this.format = format;
    }

    @Override
    public Interpreter platform() {
        return new Interpreter(format.name(), "", "", Path.of(""), List.of());
    }

    @Override
    public Tried run(Composition composition, Limits limits, Way way) {
        Example block = composition.first();
        Optional<SyntaxError> error = SyntaxError.in(block.code().text(), format);
        return Tried.read(CompilerReport.rejected(
                error.map(found -> message(block, found)).stream().toList()));
    }

    private static CompilerMessage message(Example block, SyntaxError error) {
        List<FenceLine> lines = block.code().lines();
        if (lines.isEmpty()) {
            return new CompilerMessage(
                    "", error.message(), block.fence().location().line(), 1, 1);
        }
        // A parser that has come to the end of the text names a line that is none of it.
        FenceLine line = lines.get(Math.max(1, Math.min(error.line(), lines.size())) - 1);
        int column = Math.max(1, Math.min(error.column(), line.text().length()));
        return new CompilerMessage("", error.message(), line.line(), line.columnAt(column - 1), 1);
    }
}
