package nascope.app;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A drive that does not answer, as one of a network that is gone: whoever touches a file on it waits. The thread that must
 * not wait is refused instead, so that a test fails and does not hang.
 */
final class DeadDrive extends FileSystem {
    private final Thread mustNotWait;
    private final CountDownLatch gone = new CountDownLatch(1);
    private final AtomicInteger waiting = new AtomicInteger();
    private final Provider provider = new Provider();

    DeadDrive(Thread mustNotWait) {
        this.mustNotWait = mustNotWait;
    }

    /** How many times somebody touched a file on it. */
    int touches() {
        return waiting.get();
    }

    /** Lets everybody go, with an error. */
    void end() {
        gone.countDown();
    }

    private IOException touched() {
        if (Thread.currentThread() == mustNotWait) throw new AssertionError("the window's thread touched a file");
        waiting.incrementAndGet();
        try {
            gone.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new IOException("the drive is gone");
    }

    @Override
    public Path getPath(String first, String... more) {
        return on(Path.of(first, more));
    }

    /** A path of this drive that is like another. */
    private Path on(Path like) {
        return (Path) Proxy.newProxyInstance(
                Path.class.getClassLoader(), new Class<?>[] {Path.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getFileSystem")) return this;
                    if (method.getName().equals("toRealPath")) throw touched();
                    if (method.getName().equals("toFile")) throw new UnsupportedOperationException("toFile");
                    return wrapped(invoke(like, method, arguments));
                });
    }

    private static Object invoke(Path like, Method method, Object... arguments) throws Throwable {
        Object[] plain = arguments == null ? new Object[0] : arguments.clone();
        for (int i = 0; i < plain.length; i++)
            if (plain[i] instanceof Path path && Proxy.isProxyClass(path.getClass()))
                plain[i] = Path.of(path.toString());
        try {
            return method.invoke(like, plain);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private Object wrapped(Object result) {
        return result instanceof Path path ? on(path) : result;
    }

    @Override
    public FileSystemProvider provider() {
        return provider;
    }

    @Override
    public void close() {
        end();
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public String getSeparator() {
        return "/";
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        return List.of(getPath("/"));
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return List.of();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return Set.of("basic");
    }

    @Override
    public PathMatcher getPathMatcher(String syntaxAndPattern) {
        throw new UnsupportedOperationException(syntaxAndPattern);
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        throw new UnsupportedOperationException();
    }

    @Override
    public WatchService newWatchService() throws IOException {
        throw touched();
    }

    private final class Provider extends FileSystemProvider {
        @Override
        public String getScheme() {
            return "dead";
        }

        @Override
        public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileSystem getFileSystem(URI uri) {
            return DeadDrive.this;
        }

        @Override
        public Path getPath(URI uri) {
            throw new UnsupportedOperationException();
        }

        @Override
        public SeekableByteChannel newByteChannel(
                Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
            throw touched();
        }

        @Override
        public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
                throws IOException {
            throw touched();
        }

        @Override
        public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
                throws IOException {
            throw touched();
        }

        @Override
        public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
            throw touched();
        }

        @Override
        public void delete(Path path) throws IOException {
            throw touched();
        }

        @Override
        public void copy(Path source, Path target, CopyOption... options) throws IOException {
            throw touched();
        }

        @Override
        public void move(Path source, Path target, CopyOption... options) throws IOException {
            throw touched();
        }

        @Override
        public boolean isSameFile(Path one, Path other) throws IOException {
            throw touched();
        }

        @Override
        public boolean isHidden(Path path) throws IOException {
            throw touched();
        }

        @Override
        public FileStore getFileStore(Path path) throws IOException {
            throw touched();
        }

        @Override
        public void checkAccess(Path path, AccessMode... modes) throws IOException {
            throw touched();
        }

        @Override
        public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
                throws IOException {
            throw touched();
        }

        @Override
        public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
                throws IOException {
            throw touched();
        }

        @Override
        public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
            throw touched();
        }
    }
}
