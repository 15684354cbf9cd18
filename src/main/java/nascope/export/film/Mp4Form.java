package nascope.export.film;

import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nascope.base.InputException;
import nascope.base.IoReason;
import nascope.base.Plain;
import nascope.base.Texts;
import nascope.base.WholeFile;
import nascope.export.picture.PngForm;

/** MP4 (H.264), made by the program ffmpeg where that is on the machine: it gets the frames through a pipe. */
final class Mp4Form implements FilmForm {
    private static final String PROGRAM = "ffmpeg";
    private static final long PATIENCE_SECONDS = 60; // from the last frame to the end of the file

    @Override
    public String mark() {
        return ".mp4";
    }

    @Override
    public boolean takes(Path file) {
        return FilmForms.endsWith(file, mark());
    }

    @Override
    public void write(Reel reel, double scale, Path file) {
        Path made = temporary();
        try {
            encode(reel, scale, made);
            WholeFile.replace(file, out -> Files.copy(made, out));
        } catch (IOException e) {
            throw new InputException(Texts.text("export.film.Mp4Form.could-not-be-made", file, IoReason.of(e)), e);
        } finally {
            made.toFile().delete();
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempFile("nascope", ".mp4");
        } catch (IOException e) {
            throw new InputException(
                    Texts.text("export.film.Mp4Form.could-not-be-made", "nascope.mp4", IoReason.of(e)), e);
        }
    }

    private static void encode(Reel reel, double scale, Path made) throws IOException {
        long width = Math.round(reel.cover().width() * scale);
        long height = Math.round(reel.cover().height() * scale);
        Process process = start(List.of(
                PROGRAM,
                "-y",
                "-loglevel",
                "error",
                "-f",
                "rawvideo",
                "-pixel_format",
                "bgr24",
                "-video_size",
                width + "x" + height,
                "-framerate",
                Plain.text("%.4f", reel.perSecond()),
                "-i",
                "-",
                "-vf",
                "pad=ceil(iw/2)*2:ceil(ih/2)*2", // H.264 wants even sides
                "-pix_fmt",
                "yuv420p",
                "-metadata",
                "title=" + reel.cover().title(),
                "-metadata",
                "comment=" + reel.cover().provenance(),
                made.toString()));
        try (OutputStream pipe = new BufferedOutputStream(process.getOutputStream())) {
            Reel.Round round = reel.rounds().begin();
            for (int i = 0; i < reel.frames(); i++) pipe.write(pixels(PngForm.image(round.frame(i), scale)));
        } catch (IOException e) {
            throw new IOException(complaint(process), e);
        }
        String said = complaint(process);
        if (process.exitValue() != 0) throw new IOException(said);
    }

    private static Process start(List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new InputException(Texts.text("export.film.Mp4Form.needs-the-program", PROGRAM), e);
        }
    }

    /** What the program says of itself until its end. */
    private static String complaint(Process process) throws IOException {
        String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) process.destroyForcibly();
            process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        return PROGRAM + ": " + said;
    }

    private static byte[] pixels(BufferedImage image) {
        int width = image.getWidth();
        byte[] pixels = new byte[3 * width * image.getHeight()];
        int[] row = new int[width];
        int at = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int rgb : row) {
                pixels[at++] = (byte) rgb;
                pixels[at++] = (byte) (rgb >> 8);
                pixels[at++] = (byte) (rgb >> 16);
            }
        }
        return pixels;
    }
}
