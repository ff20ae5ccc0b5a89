package com.academy.servers;

import com.icegreen.greenmail.standalone.GreenMailStandaloneRunner;
import org.gaul.s3proxy.Main;

/** The main class of the process that carries the S3 server and the mail catcher. */
final class S3AndMailProcess {

    private S3AndMailProcess() {}

    public static void main(String[] arguments) throws Exception {
        new GreenMailStandaloneRunner().doRun(System.getProperties());
        Main.main(arguments);
    }
}
