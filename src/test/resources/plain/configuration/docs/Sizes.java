class Sizes {

    int sizeOf(Path path) {
        return max(path.getNameCount(), 0);
    }
}
