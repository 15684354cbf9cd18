package nascope;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * A program in a process of its own, with a home, a folder for temporary files and a working folder of its own; it has no
 * display, but the window opens all the same.
 */
public final class Child implements AutoCloseable {
    private static final String HOME = "home";
    private static final String TEMPORARY = "temporary";
    private static final String WORKING = "working";
    private static final long PATIENCE_SECONDS = 120;
    private static final List<String> WITHOUT_DISPLAY = List.of(
            "-Dglass.platform=Monocle",
            "-Dmonocle.platform=Headless",
            "-Dprism.order=sw",
            "-Djava.awt.headless=true",
            "-XX:TieredStopAtLevel=1", // starts quickly
            "-XX:+UseSerialGC",
            "-Xmx512m");

    private final Path root;
    private final Process process;

    private Child(Path root, Process process) {
        this.root = root;
        this.process = process;
    }

    /**
     * Starts a program.
     *
     * @param root holds its folders {@code home}, {@code temporary} and {@code working}, which are made here
     * @param options of Java
     */
    public static Child start(Path root, List<String> options, String main, String... arguments) throws IOException {
        Path home = Files.createDirectories(root.resolve(HOME));
        Path temporary = Files.createDirectories(root.resolve(TEMPORARY));
        Path working = Files.createDirectories(root.resolve(WORKING));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(WITHOUT_DISPLAY);
        command.add("-Duser.home=" + home);
        command.add("-Djava.io.tmpdir=" + temporary);
        command.addAll(options);
        command.addAll(List.of("-cp", absolute(System.getProperty("java.class.path")), main));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(working.toFile())
                .redirectErrorStream(true)
                .redirectOutput(root.resolve("said").toFile());
        Map<String, String> environment = builder.environment();
        environment.remove("XDG_DATA_HOME");
        environment.put("HOME", home.toString());
        environment.put("OMP_NUM_THREADS", "1");
        return new Child(root, builder.start());
    }

    private static String absolute(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    public Path home() {
        return root.resolve(HOME);
    }

    public Path temporary() {
        return root.resolve(TEMPORARY);
    }

    public Path working() {
        return root.resolve(WORKING);
    }

    public long pid() {
        return process.pid();
    }

    /** What it wrote to stdout and stderr. */
    public String said() throws IOException {
        return Files.readString(root.resolve("said"));
    }

    /** Waits until something is so. */
    public void await(String what, BooleanSupplier condition) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end)
                throw new AssertionError("waited too long for " + what + "; it said " + said());
            if (endsWithin(2_000) && !condition.getAsBoolean())
                throw new AssertionError("ended before " + what + "; it said " + said());
        }
    }

    /** Waits for its end, but not for long; says whether it came. */
    public boolean endsWithin(long micros) throws InterruptedException {
        return process.waitFor(micros, TimeUnit.MICROSECONDS);
    }

    /** Waits for its end and says its exit code. */
    public int exitCode() throws IOException, InterruptedException {
        await("its end", () -> !process.isAlive());
        return process.exitValue();
    }

    /** SIGKILL. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
