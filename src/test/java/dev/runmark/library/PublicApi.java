package dev.runmark.library;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.ModuleVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The public types of one release of the JDK and their members, put together from its class files or signatures. */
final class PublicApi {

    private static final int OPEN = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED;
    private static final int UNNEEDED = ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES;

    private final Set<String> exported = new HashSet<>();
    private final Map<String, Members> types = new TreeMap<>();

    /** A type: whether it is a preview API, and of each member, whether that is one. */
    private static final class Members {
        private final Map<String, Boolean> previews = new TreeMap<>();
        private boolean preview;
    }

    /** Every type and member that others can use, by its name in {@link LaterApis}, and whether it is a preview API. */
    Map<String, Boolean> names() {
        Map<String, Boolean> names = new TreeMap<>();
        types.forEach((type, members) -> {
            if (isOpen(type)) {
                String name = type.replace('/', '.').replace('$', '.');
                names.put(name, members.preview);
                members.previews.forEach(
                        (member, preview) -> names.put(name + "#" + member, preview || members.preview));
            }
        });
        return names;
    }

    private boolean isOpen(String type) {
        int nested = type.lastIndexOf('$');
        return types.containsKey(type)
                && (nested < 0
                        ? exported.contains(type.substring(0, type.lastIndexOf('/')))
                        : isOpen(type.substring(0, nested)));
    }

    /** Adds what a module exports to all. */
    void module(byte[] description) {
        new ClassReader(description)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public ModuleVisitor visitModule(String name, int access, @Nullable String version) {
                                return new ModuleVisitor(Opcodes.ASM9) {
                                    @Override
                                    public void visitExport(String name, int access, String @Nullable ... modules) {
                                        if (modules == null || modules.length == 0) {
                                            exported.add(name);
                                        }
                                    }
                                };
                            }
                        },
                        UNNEEDED);
    }

    /** Adds a type if it is public. */
    void type(byte[] classFile) {
        new ClassReader(classFile).accept(new TypeReader(), UNNEEDED);
    }

    private final class TypeReader extends ClassVisitor {

        private final Members members = new Members();

        TypeReader() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(
                int version,
                int access,
                String name,
                @Nullable String signature,
                @Nullable String superName,
                String @Nullable [] interfaces) {
            if ((access & OPEN) != 0 && name.contains("/")) {
                types.put(name, members);
            }
        }

        @Override
        public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            members.preview |= isPreview(descriptor);
            return null;
        }

        @Override
        public @Nullable FieldVisitor visitField(
                int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
            if ((access & OPEN) == 0) {
                return null;
            }
            members.previews.put(name, false);
            return new FieldVisitor(Opcodes.ASM9) {
                @Override
                public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
                    members.previews.merge(name, isPreview(descriptor), Boolean::logicalOr);
                    return null;
                }
            };
        }

        @Override
        public @Nullable MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            if ((access & OPEN) == 0 || (access & Opcodes.ACC_SYNTHETIC) != 0 || name.startsWith("<")) {
                return null;
            }
            String member = name + parameters(descriptor);
            members.previews.put(member, false);
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
                    members.previews.merge(member, isPreview(descriptor), Boolean::logicalOr);
                    return null;
                }
            };
        }

        private static boolean isPreview(String annotation) {
            return annotation.contains("PreviewFeature");
        }

        private static String parameters(String descriptor) {
            return Arrays.stream(Type.getArgumentTypes(descriptor))
                    .map(type -> type.getClassName())
                    .map(name -> name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1))
                    .collect(Collectors.joining(",", "(", ")"));
        }
    }
}
