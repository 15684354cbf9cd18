package nascope.data.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nascope.base.InputException;
import nascope.base.Texts;
import nascope.data.input.DataFolder;

/**
 * Looks for a set in a folder and, where it is of no layout itself, in the folders in it: archives are unpacked into
 * folders of their own, and libraries keep sets as {@code MNIST/raw}. Where there are parts, the training part is taken.
 */
final class FolderSearch {
    private static final int DEEPEST = 4;
    private static final Set<String> TRAINING = Set.of("train", "training", "trainset", "training_set");
    private static final Set<String> OTHER_PARTS = Set.of(
            "val", "valid", "validation", "test", "testing", "testset", "test_set", "validation_set", "eval", "dev");

    private final String name;
    private final ReadOptions options;

    /** @param name what a person calls the set */
    FolderSearch(String name, ReadOptions options) {
        this.name = name;
        this.options = options;
    }

    /**
     * What reads the set.
     *
     * @throws InputException if there are several
     */
    Optional<Supplier<Found>> in(DataFolder folder) {
        return in(folder, 0);
    }

    private Optional<Supplier<Found>> in(DataFolder folder, int depth) {
        for (Layout layout : Layouts.ALL) {
            Optional<Supplier<Found>> found = layout.in(name, folder, options);
            if (found.isPresent()) return found;
        }
        if (depth == DEEPEST) return Optional.empty();
        List<Supplier<Found>> sets = new ArrayList<>();
        List<String> places = new ArrayList<>();
        for (DataFolder part : toLookAt(folder.folders())) {
            in(part, depth + 1).ifPresent(found -> {
                sets.add(() -> within(part, found.get()));
                places.add(part.path().toString());
            });
        }
        if (sets.size() > 1)
            throw new InputException(
                    Texts.text("data.reader.FolderSearch.several", folder.path(), SomeNames.of(places)));
        return sets.stream().findFirst();
    }

    private static Found within(DataFolder part, Found found) {
        return new Found(found.images(), Texts.text("data.reader.FolderSearch.in", part.name(), found.about()));
    }

    private static List<DataFolder> toLookAt(List<DataFolder> folders) {
        return areParts(folders)
                ? folders.stream().filter(FolderSearch::isTraining).toList()
                : folders;
    }

    /** Whether these are the parts of a set, one for training among them, and not its classes. */
    static boolean areParts(List<DataFolder> folders) {
        return folders.stream().anyMatch(FolderSearch::isTraining)
                && folders.stream().allMatch(part -> isTraining(part) || isIn(OTHER_PARTS, part));
    }

    private static boolean isTraining(DataFolder folder) {
        return isIn(TRAINING, folder);
    }

    private static boolean isIn(Set<String> names, DataFolder folder) {
        return names.contains(folder.name().toLowerCase(Locale.ROOT));
    }
}
