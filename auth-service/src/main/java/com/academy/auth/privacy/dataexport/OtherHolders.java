package com.academy.auth.privacy.dataexport;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;

/** The other services that hold something on people. */
public interface OtherHolders {

    List<String> names();

    /**
     * @param reader reads the service's answer, a JSON object, to its end
     * @throws com.academy.platform.error.UnavailableException where the service does not answer, or breaks off
     */
    void ask(String service, UUID user, Reader reader);

    @FunctionalInterface
    interface Reader {
        void read(InputStream answer) throws IOException;
    }
}
