package nascope.data.image;

import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;

/** Stops a reader that another thread does not want to wait for: readers let themselves be stopped by their own thread. */
class StopWhenAsked implements IIOReadProgressListener {
    private volatile boolean asked;

    /** Asks; from any thread. */
    void ask() {
        asked = true;
    }

    @Override
    public void imageProgress(ImageReader reader, float percent) {
        if (asked) reader.abort();
    }

    @Override
    public void imageStarted(ImageReader reader, int image) {}

    @Override
    public void imageComplete(ImageReader reader) {}

    @Override
    public void readAborted(ImageReader reader) {}

    @Override
    public void sequenceStarted(ImageReader reader, int first) {}

    @Override
    public void sequenceComplete(ImageReader reader) {}

    @Override
    public void thumbnailStarted(ImageReader reader, int image, int thumbnail) {}

    @Override
    public void thumbnailProgress(ImageReader reader, float percent) {}

    @Override
    public void thumbnailComplete(ImageReader reader) {}
}
