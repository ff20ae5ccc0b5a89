package com.academy.journeys.school;

import java.util.UUID;

/** A student marks one module as completed. */
public record Click(Student student, UUID enrollment, UUID module) {}
