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

    /** Flags, name and type of a field or method (JVMS 4.5, 4.6). */
    private static final int MEMBER_HEAD = 6;

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

    /**
     * Whether a class that stands in another one is public there: to the machine, what is protected is public as well, so that
     * the list of inner classes says it (JVMS 4.7.6).
     *
     * @throws IOException if the bytes are no class
     */
    static boolean isPublicMember(byte[] classFile) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile));
        int innerClasses = skipConstants(in, "InnerClasses");
        in.readUnsignedShort();
        int self = in.readUnsignedShort();
        in.readUnsignedShort();
        in.skipNBytes(2L * in.readUnsignedShort());
        skipMembers(in);
        skipMembers(in);
        int attributes = in.readUnsignedShort();
        for (int i = 0; i < attributes; i++) {
            if (in.readUnsignedShort() == innerClasses) {
                in.readInt();
                return isPublicIn(in, self);
            }
            in.skipNBytes(in.readInt());
        }
        return false;
    }

    /** Reads the list of inner classes; one without a class around it, or without a name, is local or anonymous. */
    private static boolean isPublicIn(DataInputStream in, int self) throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            int inner = in.readUnsignedShort();
            int outer = in.readUnsignedShort();
            int name = in.readUnsignedShort();
            int flags = in.readUnsignedShort();
            if (inner == self) {
                return outer != 0 && name != 0 && (flags & PUBLIC) != 0;
            }
        }
        return false;
    }

    /** Fields or methods. */
    private static void skipMembers(DataInputStream in) throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            in.skipNBytes(MEMBER_HEAD);
            int attributes = in.readUnsignedShort();
            for (int k = 0; k < attributes; k++) {
                in.readUnsignedShort();
                in.skipNBytes(in.readInt());
            }
        }
    }

    private static int accessFlags(byte[] classFile) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile));
        skipConstants(in, "");
        return in.readUnsignedShort();
    }

    /** Skips all that stands before the access flags; returns the number of a text among the constants, or 0. */
    private static int skipConstants(DataInputStream in, String text) throws IOException {
        int found = 0;
        in.skipNBytes(BEFORE_CONSTANTS);
        int count = in.readUnsignedShort();
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            if (tag >= CONSTANT_SIZE.length) {
                throw new IOException("no constant has the tag " + tag);
            }
            if (tag == UTF8 && !text.isEmpty()) {
                found = in.readUTF().equals(text) ? i : found;
            } else {
                in.skipNBytes(tag == UTF8 ? in.readUnsignedShort() : CONSTANT_SIZE[tag]);
            }
            // These two take two places in the pool (JVMS 4.4.5).
            i += tag == LONG || tag == DOUBLE ? 1 : 0;
        }
        return found;
    }
}
