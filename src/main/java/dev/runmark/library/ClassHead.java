package dev.runmark.library;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;

/** What stands at the beginning of a class file (JVMS 4.1). */
final class ClassHead {

    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;

    /** Bytes after the tag of each kind of constant (JVMS table 4.4-A); 0 where there is none, or the length says. */
    private static final int[] CONSTANT_SIZE = {0, 0, 0, 4, 4, 8, 8, 2, 2, 4, 4, 4, 4, 0, 0, 3, 2, 4, 4, 2, 2};

    /** The magic number and the version. */
    private static final int BEFORE_CONSTANTS = 8;

    private static final int PUBLIC = 1;
    private static final int ANNOTATION = 0x2000;

    private ClassHead() {}

    /**
     * Whether a class is public.
     *
     * @throws IOException if the bytes are no class
     */
    static boolean isPublic(byte[] classFile) throws IOException {
        return (accessFlags(classFile) & PUBLIC) != 0;
    }

    /**
     * Whether a class is an annotation interface (JVMS 4.1).
     *
     * @throws IOException if the bytes are no class
     */
    static boolean isAnnotation(byte[] classFile) throws IOException {
        return (accessFlags(classFile) & ANNOTATION) != 0;
    }

    private static int accessFlags(byte[] classFile) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile));
        in.skipNBytes(BEFORE_CONSTANTS);
        int count = in.readUnsignedShort();
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            if (tag >= CONSTANT_SIZE.length) {
                throw new IOException("no constant has the tag " + tag);
            }
            in.skipNBytes(tag == UTF8 ? in.readUnsignedShort() : CONSTANT_SIZE[tag]);
            // These two take two places in the pool (JVMS 4.4.5).
            i += tag == LONG || tag == DOUBLE ? 1 : 0;
        }
        return in.readUnsignedShort();
    }
}
