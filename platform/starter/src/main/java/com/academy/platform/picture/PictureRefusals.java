package com.academy.platform.picture;

import com.academy.platform.error.RuleViolationException;
import com.academy.platform.error.UnavailableException;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Why a picture is not taken. */
final class PictureRefusals {

    private PictureRefusals() {}

    /** The content is not of a supported picture type, whatever the file name says: 415. */
    static final class NotAPictureException extends ErrorResponseException {

        private static final long serialVersionUID = 1;

        NotAPictureException() {
            super(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    ProblemDetail.forStatusAndDetail(
                            HttpStatus.UNSUPPORTED_MEDIA_TYPE, "A picture is a JPEG, PNG, WebP or GIF file."),
                    null);
        }
    }

    static final class TooManyPixelsException extends RuleViolationException {

        TooManyPixelsException(int megapixels, int side) {
            super(
                    "too-many-pixels",
                    "A picture of this kind has at most %d million pixels, and at most %d on a side."
                            .formatted(megapixels, side));
        }
    }

    static final class TooComplexException extends RuleViolationException {

        TooComplexException() {
            super(
                    "picture-too-complex",
                    "This picture takes more memory, time or metadata than a picture may. Save it anew and try again.");
        }
    }

    static final class UnreadableException extends RuleViolationException {

        UnreadableException() {
            super("unreadable-picture", "This picture is damaged, or of a rare kind. Save it anew and try again.");
        }
    }

    static final class QueueFullException extends UnavailableException {

        QueueFullException() {
            super("too-many-pictures", "Too many pictures at once. Try again shortly.", Duration.ofSeconds(2));
        }
    }

    static final class NoDecoderException extends UnavailableException {

        NoDecoderException() {
            super("pictures-down", "Pictures cannot be read just now. Nothing was changed.", Duration.ofSeconds(10));
        }
    }
}
