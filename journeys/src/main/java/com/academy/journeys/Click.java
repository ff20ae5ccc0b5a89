package com.academy.journeys;

import java.util.UUID;

/** A student marks one module as completed. */
record Click(Student student, UUID enrollment, UUID module) {}
