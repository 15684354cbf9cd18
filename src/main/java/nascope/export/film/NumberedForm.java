package nascope.export.film;

import java.nio.file.Path;
import java.util.regex.Pattern;
import nascope.base.Plain;
import nascope.base.WholeFile;
import nascope.export.picture.PictureForm;
import nascope.export.picture.PictureForms;
import nascope.export.picture.Plate;

/** A file a frame, numbered from 0: {@code frame-%04d.png}. */
final class NumberedForm implements FilmForm {
    private static final Pattern NUMBER = Pattern.compile("%0?\\d?d");

    @Override
    public String mark() {
        return "-%04d.png";
    }

    @Override
    public boolean takes(Path file) {
        return NUMBER.matcher(file.getFileName().toString()).results().count() == 1
                && PictureForms.of(file).isPresent();
    }

    @Override
    public void write(Reel reel, double scale, Path file) {
        PictureForm form = PictureForms.of(file).orElseThrow();
        Reel.Round round = reel.rounds().begin();
        String name = file.getFileName().toString();
        for (int i = 0; i < reel.frames(); i++) {
            Plate frame = round.frame(i);
            String number = Plain.text(name, i);
            WholeFile.replace(file.resolveSibling(number), out -> form.write(frame, scale, out));
        }
    }
}
