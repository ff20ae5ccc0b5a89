package com.academy.course.accesscode;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param unusedPerCourse how many codes of a course may wait for their first use */
@ConfigurationProperties("course.access-codes")
record CodeLimits(@DefaultValue("20000") int unusedPerCourse) {}
