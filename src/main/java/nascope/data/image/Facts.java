package nascope.data.image;

/**
 * What a file says of its image before it is decoded.
 *
 * @param orientation of EXIF, 1 (upright) to 8
 * @param components stored a pixel where that matters for who decodes it (JPEG), else 0
 */
record Facts(int orientation, int components) {
    static final Facts PLAIN = new Facts(Orientation.UPRIGHT, 0);
}
