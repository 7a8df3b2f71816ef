package dev.runmark.example.javac;

import dev.runmark.example.fact.MessageSubject;
import dev.runmark.library.LaterApis;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import org.jspecify.annotations.Nullable;

/**
 * What a type, and all that it extends, has in a later Java.
 *
 * @param types their full names
 */
record LaterMembers(Vocabulary vocabulary, Set<String> types) {

    static LaterMembers of(Vocabulary vocabulary, @Nullable TypeMirror type) {
        Set<String> types = new LinkedHashSet<>();
        Deque<TypeMirror> open = new ArrayDeque<>();
        if (type != null) {
            open.add(type);
        }
        while (!open.isEmpty()) {
            TypeMirror next = open.remove();
            if (next instanceof TypeVariable variable) {
                open.add(variable.getUpperBound());
            } else if (next.getKind() == TypeKind.DECLARED
                    && ((DeclaredType) next).asElement() instanceof TypeElement element
                    && types.add(element.getQualifiedName().toString())) {
                open.add(element.getSuperclass());
                open.addAll(element.getInterfaces());
            }
        }
        return new LaterMembers(vocabulary, types);
    }

    /** A member whose name nothing has yet: a field, or the first of the methods of that name. */
    Optional<MessageSubject> named(String name) {
        return all(name)
                .min(Comparator.comparingInt(LaterApis.Later::since))
                .map(later -> new MessageSubject.LaterApi(later.memberName(), later.since(), later.preview()));
    }

    /**
     * A method that takes what it is given, where others of its name do not.
     *
     * @param given the simple names of the arguments' types; empty for one that is not known
     */
    Optional<MessageSubject> taking(String name, List<String> given) {
        return all(name)
                .filter(later -> takes(later.parameters(), given))
                .findFirst()
                .map(Vocabulary::subject);
    }

    private Stream<LaterApis.Later> all(String name) {
        return types.stream().flatMap(type -> vocabulary.members(type, name).stream());
    }

    /** Any number goes where a number is taken. */
    private static boolean takes(List<String> taken, List<String> given) {
        return taken.size() == given.size()
                && IntStream.range(0, taken.size())
                        .allMatch(i -> given.get(i).isEmpty()
                                || taken.get(i).equals(given.get(i))
                                || (isNumber(taken.get(i)) && isNumber(given.get(i))));
    }

    private static boolean isNumber(String type) {
        return Set.of("byte", "short", "char", "int", "long", "float", "double").contains(type);
    }
}
