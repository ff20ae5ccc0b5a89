package com.academy.auth.admission.peopleimport;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** @param largestList that is taken in, in bytes */
@ConfigurationProperties("academy.auth.people-import")
record ImportLimits(@DefaultValue("16MB") DataSize largestList) {}
