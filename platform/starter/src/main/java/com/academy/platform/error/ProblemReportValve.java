package com.academy.platform.error;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.academy.platform.problem.ProblemCode;
import com.academy.platform.problem.Problems;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/** Answers requests that Tomcat refused before it chose an application, such as one with a NUL in its path. */
final class ProblemReportValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType(Problems.MEDIA_TYPE);
            var output = response.getReporter();
            if (output != null) {
                var code = ProblemCode.of(response.getStatus());
                output.write(new String(Problems.json(Problems.body(response.getStatus(), code.code(), null)), UTF_8));
                response.finishResponse();
            }
        } catch (IOException gone) {
            container.getLogger().debug("The client did not wait for its refusal", gone);
        }
    }
}
