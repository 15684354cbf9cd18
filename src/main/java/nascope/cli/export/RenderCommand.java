package nascope.cli.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nascope.base.Texts;
import nascope.base.WholeFile;
import nascope.cli.say.ProgramVersion;
import nascope.cli.say.ProgressLine;
import nascope.cli.say.Terminal;
import nascope.export.PaintedRun;
import nascope.export.RecordedBranch;
import nascope.export.RunViews;
import nascope.export.film.FilmForm;
import nascope.export.film.FilmForms;
import nascope.export.page.PlayerPage;
import nascope.export.picture.PictureForm;
import nascope.export.picture.PictureForms;
import nascope.export.picture.Plate;
import nascope.picture.RunView;
import nascope.picture.look.Theme;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nascope render}: pictures and films of a run that is there. */
@Command(
        name = "render",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = ProgramVersion.class,
        description = {
            "${bundle:cli.export.RenderCommand.description.what}",
            "${bundle:cli.export.RenderCommand.description.film}"
        },
        footer = {
            "",
            "${bundle:cli.export.RenderCommand.example.what}",
            "${bundle:cli.export.RenderCommand.example.command}",
            "${bundle:cli.export.RenderCommand.example.film}"
        })
public final class RenderCommand implements Callable<Integer> {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})[x×](\\d{1,5})");
    private static final int LEAST_SIDE = 100; // px
    private static final int MOST_SIDE = 8000;
    private static final int MOST_SCALE = 10;
    private static final int MOST_FPS = 100;
    private static final int FRAMES = 200; // of a film, about, unless it is said otherwise

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", descriptionKey = "cli.export.RenderCommand.run")
    private Path run;

    @Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "cli.export.RenderCommand.out")
    private Path out;

    @Option(
            names = "--view",
            paramLabel = "VIEW",
            defaultValue = "all",
            completionCandidates = Views.class,
            descriptionKey = "cli.export.RenderCommand.view")
    private String view;

    @Option(
            names = "--theme",
            paramLabel = "light|dark",
            defaultValue = "light",
            descriptionKey = "cli.export.RenderCommand.theme")
    private String theme;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            defaultValue = "1180x720",
            descriptionKey = "cli.export.RenderCommand.size")
    private String size;

    @Option(names = "--scale", paramLabel = "N", defaultValue = "1", descriptionKey = "cli.export.RenderCommand.scale")
    private double scale;

    @Option(names = "--step", paramLabel = "N", descriptionKey = "cli.export.RenderCommand.step")
    private @Nullable Integer step;

    @Option(names = "--from", paramLabel = "N", defaultValue = "0", descriptionKey = "cli.export.RenderCommand.from")
    private int from;

    @Option(names = "--to", paramLabel = "N", descriptionKey = "cli.export.RenderCommand.to")
    private @Nullable Integer to;

    @Option(names = "--every", paramLabel = "N", descriptionKey = "cli.export.RenderCommand.every")
    private @Nullable Integer every;

    @Option(names = "--fps", paramLabel = "N", defaultValue = "12", descriptionKey = "cli.export.RenderCommand.fps")
    private double fps;

    /** What {@code --view} may be. */
    static final class Views implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return RunViews.names().iterator();
        }
    }

    @Override
    public Integer call() {
        Optional<FilmForm> film = FilmForms.of(out);
        Optional<PictureForm> picture = PictureForms.of(out);
        boolean page = out.toString().toLowerCase(Locale.ROOT).endsWith(PlayerPage.SUFFIX);
        if (film.isEmpty() && picture.isEmpty() && !page)
            throw wrong(Texts.text("cli.export.RenderCommand.no-such-form", forms(), out));
        if (!(scale > 0 && scale <= MOST_SCALE))
            throw wrong(Texts.text("cli.export.RenderCommand.scale-must-be", MOST_SCALE, Double.toString(scale)));
        if (!(fps > 0 && fps <= MOST_FPS))
            throw wrong(Texts.text("cli.export.RenderCommand.fps-must-be", MOST_FPS, Double.toString(fps)));
        RunView shown = RunViews.of(view)
                .orElseThrow(() -> wrong(Texts.text(
                        "cli.export.RenderCommand.view-must-be", String.join(", ", RunViews.names()), view)));
        Theme look = look();
        Matcher sides = SIZE.matcher(size);
        if (!sides.matches())
            throw wrong(Texts.text("cli.export.RenderCommand.size-must-be", LEAST_SIDE, MOST_SIDE, size));
        ProgressLine progress = new ProgressLine(spec.commandLine().getErr(), Terminal.present(), System::nanoTime);
        RecordedBranch branch = ReadBranch.of(run, progress);
        if (page) {
            play(branch, progress);
            return written();
        }
        PaintedRun painted = new PaintedRun(branch, shown, look, side(sides.group(1)), side(sides.group(2)));
        if (film.isPresent()) shoot(film.get(), painted, progress);
        else draw(picture.orElseThrow(), painted);
        return written();
    }

    private int written() {
        spec.commandLine().getOut().println("written: " + out);
        return ExitCode.OK;
    }

    private void play(RecordedBranch branch, ProgressLine progress) {
        try {
            PlayerPage.write(branch, out, step -> {
                if (branch.newest() > PlayerPage.FRAMES)
                    progress.show(Texts.text("cli.export.RenderCommand.page"), step, branch.newest());
                return true;
            });
        } finally {
            progress.end();
        }
    }

    private void draw(PictureForm form, PaintedRun painted) {
        int newest = painted.branch().newest();
        Plate plate = painted.at(within("--step", step == null ? newest : step, 0, newest));
        WholeFile.replace(out, file -> form.write(plate, scale, file));
    }

    private void shoot(FilmForm form, PaintedRun painted, ProgressLine progress) {
        int newest = painted.branch().newest();
        int last = within("--to", to == null ? newest : to, 0, newest);
        int first = within("--from", from, 0, last);
        int distance = within("--every", every == null ? Math.max(1, (last - first) / FRAMES) : every, 1, newest + 1);
        List<Integer> steps = new ArrayList<>();
        for (int at = first; at < last; at += distance) steps.add(at);
        steps.add(last); // the end is always there
        try {
            form.write(
                    painted.film(steps, fps, frame -> {
                        progress.show(Texts.text("cli.export.RenderCommand.painting"), frame, steps.size());
                        return true;
                    }),
                    scale,
                    out);
        } finally {
            progress.end();
        }
    }

    private Theme look() {
        return switch (theme) {
            case "light" -> Theme.LIGHT;
            case "dark" -> Theme.DARK;
            default -> throw wrong(Texts.text("cli.export.RenderCommand.theme-must-be", theme));
        };
    }

    private int side(String text) {
        int px = Integer.parseInt(text);
        if (px < LEAST_SIDE || px > MOST_SIDE)
            throw wrong(Texts.text("cli.export.RenderCommand.size-must-be", LEAST_SIDE, MOST_SIDE, size));
        return px;
    }

    private int within(String option, int value, int least, int most) {
        if (value < least || value > most)
            throw wrong(Texts.text("cli.export.RenderCommand.step-must-be", option, least, most, value));
        return value;
    }

    private static String forms() {
        return Stream.concat(
                        Stream.of(PictureForms.suffixes()),
                        Stream.concat(
                                FilmForms.ALL.stream().map(FilmForm::mark).filter(mark -> mark.startsWith(".")),
                                Stream.of(PlayerPage.SUFFIX)))
                .collect(Collectors.joining(", "));
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }
}
