package nascope.net;

/** Shape of one image: channels (1 grey, 3 colour), height and width in pixels. */
public record ImageShape(int channels, int height, int width) {}
