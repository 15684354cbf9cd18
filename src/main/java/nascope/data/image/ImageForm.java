package nascope.data.image;

import nascope.base.Texts;

/** The kinds of files that are read, and how each tells whether it is whole. */
enum ImageForm {
    PNG("PNG", "png") {
        @Override
        boolean matches(byte[] file) {
            return starts(file, 0x89, 'P', 'N', 'G');
        }

        @Override
        Facts check(Bytes file) throws Damage {
            return new PngCheck(file).facts();
        }
    },
    JPEG("JPEG", "jpeg") {
        @Override
        boolean matches(byte[] file) {
            return starts(file, 0xff, 0xd8, 0xff);
        }

        @Override
        Facts check(Bytes file) throws Damage {
            return new JpegCheck(file).facts();
        }
    },
    GIF("GIF", "gif") {
        @Override
        boolean matches(byte[] file) {
            return starts(file, 'G', 'I', 'F', '8');
        }

        @Override
        Facts check(Bytes file) throws Damage {
            return GifCheck.facts(file);
        }
    },
    BMP("BMP", "bmp") {
        @Override
        boolean matches(byte[] file) {
            return starts(file, 'B', 'M');
        }

        @Override
        Facts check(Bytes file) throws Damage {
            if (file.little32(2) > file.length())
                throw new Damage(Texts.text("data.image.ImageForm.shorter", file.little32(2), file.length()));
            return Facts.PLAIN;
        }
    },
    TIFF("TIFF", "tif") {
        @Override
        boolean matches(byte[] file) {
            return starts(file, 'I', 'I', 42, 0) || starts(file, 'M', 'M', 0, 42);
        }

        @Override
        Facts check(Bytes file) {
            return new Facts(Orientation.find(file, 0), 0);
        }
    },
    WEBP("WebP", "webp") {
        @Override
        boolean matches(byte[] file) {
            return starts(file, 'R', 'I', 'F', 'F') && file.length >= 12 && file[8] == 'W' && file[9] == 'E';
        }

        @Override
        Facts check(Bytes file) throws Damage {
            return WebpCheck.facts(file);
        }
    };

    private final String label;
    private final String reader;

    ImageForm(String label, String reader) {
        this.label = label;
        this.reader = reader;
    }

    String label() {
        return label;
    }

    /** The name under which ImageIO knows its readers. */
    String reader() {
        return reader;
    }

    abstract boolean matches(byte[] file);

    /**
     * Looks whether the file is whole, without decoding the image.
     *
     * @throws Damage if it is not
     */
    abstract Facts check(Bytes file) throws Damage;

    private static boolean starts(byte[] file, int... bytes) {
        if (file.length < bytes.length) return false;
        for (int i = 0; i < bytes.length; i++) if (Byte.toUnsignedInt(file[i]) != bytes[i]) return false;
        return true;
    }
}
