package dev.runmark.example.compile;

import dev.runmark.example.fact.MessageSubject;
import java.io.IOException;

/** Turns what messages are about into bytes and back. */
final class SubjectFormat {

    private SubjectFormat() {}

    static void write(BinaryWriter out, MessageSubject subject) throws IOException {
        out.text(subject.getClass().getSimpleName());
        if (subject instanceof MessageSubject.MissingType type) {
            out.text(type.name());
            out.all(type.candidates(), out::text);
        } else if (subject instanceof MessageSubject.MissingVariable variable) {
            out.text(variable.name());
        } else if (subject instanceof MessageSubject.MissingMethod method) {
            out.text(method.name());
        } else if (subject instanceof MessageSubject.Misspelt misspelt) {
            out.text(misspelt.meant());
        } else if (subject instanceof MessageSubject.MissingPackage missing) {
            out.text(missing.name());
            out.text(missing.wanted());
            out.text(missing.artifact());
        } else if (subject instanceof MessageSubject.LaterApi later) {
            out.text(later.name());
            out.number(later.since());
            out.number(later.preview() ? 1 : 0);
        }
    }

    static MessageSubject read(BinaryReader in) throws IOException {
        String kind = in.text();
        return switch (kind) {
            case "MissingType" -> new MessageSubject.MissingType(in.text(), in.all(in::text));
            case "MissingVariable" -> new MessageSubject.MissingVariable(in.text());
            case "MissingMethod" -> new MessageSubject.MissingMethod(in.text());
            case "Misspelt" -> new MessageSubject.Misspelt(in.text());
            case "MissingPackage" -> new MessageSubject.MissingPackage(in.text(), in.text(), in.text());
            case "LaterApi" -> new MessageSubject.LaterApi(in.text(), in.number(), in.number() == 1);
            case "Unknown" -> new MessageSubject.Unknown();
            default -> throw new IOException("no such subject: " + kind);
        };
    }
}
