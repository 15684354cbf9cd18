package nascope.data.set;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Tells data apart in the record of a run: SHA-256 over all pixels in order, each image with as many channels as the set
 * has, and then the labels, each as four bytes, the highest first.
 */
public final class Checksum {
    private static final int COLOURS = 3;

    private final ImageSet images;
    private final MessageDigest grey = sha256(); // in case all turn out to be
    private final MessageDigest whole = sha256();
    private boolean allGrey = true; // so far

    public Checksum(ImageSet images) {
        this.images = images;
    }

    /** Takes the next image. */
    public void add(Planes planes) {
        allGrey &= planes.channels() == 1;
        boolean unknown = images.channels().isEmpty();
        if (unknown && allGrey) grey.update(planes.bytes(), planes.start(), planes.plane());
        int channels = images.channels().orElse(COLOURS);
        for (int c = 0; c < channels; c++) whole.update(planes.bytes(), planes.start(c), planes.plane());
    }

    /** After the last image: 64 hexadecimal digits. */
    public String text() {
        MessageDigest digest = images.channels().isEmpty() && allGrey ? grey : whole;
        ByteBuffer label = ByteBuffer.allocate(Integer.BYTES);
        for (int i = 0; i < images.count(); i++)
            digest.update(label.putInt(0, images.label(i)).array());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must know SHA-256", e);
        }
    }
}
