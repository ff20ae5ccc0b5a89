package com.academy.trial;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The smallest service there can be, on which the platform is tried. */
@SpringBootApplication
public class TrialApplication {}
