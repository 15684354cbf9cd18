package nascope.data.reader;

import java.util.List;

/** All layouts, in the order in which they are looked for: a new one is a class and a line here. */
final class Layouts {
    static final List<Layout> ALL = List.of(
            new CifarReader(),
            new CifarPickles(),
            new IdxFiles(),
            new NumpyArrays(),
            new PixelTable(),
            new ClassFolders());

    private Layouts() {}
}
