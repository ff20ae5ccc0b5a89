package com.academy.platform.picture;

import com.academy.platform.picture.PictureRefusals.TooComplexException;

/** Counts the parts and the bytes of metadata of a picture. */
final class PictureParts {

    private int parts;
    private long metadata;

    void count(int metadataBytes) {
        parts++;
        metadata += metadataBytes;
        if (parts > PictureHead.MAX_PARTS || metadata > PictureHead.MAX_METADATA) {
            throw new TooComplexException();
        }
    }
}
