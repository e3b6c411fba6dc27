@NullMarked
package gradedsanctions.client.web;

import org.jspecify.annotations.NullMarked;
