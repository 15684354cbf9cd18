package nascope.data.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import nascope.base.InputException;
import nascope.base.Texts;
import nascope.data.input.NamedInput;
import nascope.data.set.Planes;

/** Reads a file of one image. What kind of file it is tells its content, not its name. */
public final class ImageFile {
    /** Most bytes of a file: 128 MiB. */
    static final int MOST_BYTES = 1 << 27;

    private ImageFile() {}

    /**
     * Reads an image: the first, if it moves; turned as the camera was held; as it looks on white, if it is
     * transparent; grey if red, green and blue are equal everywhere, however the file stores them.
     *
     * @throws InputException if it is of no kind that is known, cut off, damaged, too large, or not decoded in ten
     *     seconds
     */
    public static Planes read(Path path) {
        String name = path.toString();
        byte[] file = bytes(path);
        ImageForm form = Arrays.stream(ImageForm.values())
                .filter(candidate -> candidate.matches(file))
                .findFirst()
                .orElseThrow(
                        () -> new InputException(Texts.text("data.image.ImageFile.expected-an-image", name, forms())));
        Facts facts = facts(name, form, file);
        return Orientation.upright(Decoding.of(name, form, file, facts), facts.orientation());
    }

    private static Facts facts(String name, ImageForm form, byte[] file) {
        try {
            return form.check(new Bytes(file));
        } catch (Damage damage) {
            throw new InputException(
                    Texts.text("data.image.ImageFile.damaged", name, form.label(), damage.getMessage()), damage);
        }
    }

    private static String forms() {
        return Arrays.stream(ImageForm.values()).map(ImageForm::label).collect(Collectors.joining(", "));
    }

    private static byte[] bytes(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] file = in.readNBytes(MOST_BYTES + 1);
            if (file.length > MOST_BYTES)
                throw new InputException(Texts.text("data.image.ImageFile.too-long", path, MOST_BYTES));
            return file;
        } catch (IOException e) {
            throw NamedInput.unreadable(path.toString(), e);
        }
    }
}
