package com.academy.auth.privacy.dataexport;

import com.academy.platform.error.UnavailableException;
import java.time.Duration;

class ExportBusyException extends UnavailableException {
    ExportBusyException() {
        super("exports-busy", "Others are having their data gathered just now.", Duration.ofSeconds(5));
    }
}
