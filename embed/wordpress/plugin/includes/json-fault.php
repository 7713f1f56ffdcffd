<?php
/**
 * Where a text stops being JSON. PHP says only that it does.
 *
 * @package MassageFinder
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * The first mistake in a text that is to be JSON; null where there is none.
 *
 * @param string $text What was pasted.
 * @return array{line: int, column: int, what: string, fix: string}|null
 */
function massage_finder_json_fault( $text ) {
	$values = '/\G(?:"(?:[^"\\\\\x00-\x1F]++|\\\\(?:["\\\\\/bfnrt]|u[0-9a-fA-F]{4}))*+"|-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?(?:[eE][+-]?[0-9]++)?|true|false|null)/';
	$string = '/\G"(?:[^"\\\\\x00-\x1F]++|\\\\(?:["\\\\\/bfnrt]|u[0-9a-fA-F]{4}))*+"/';
	$end    = strlen( $text );
	$open   = array();
	$comma  = null;
	// One of: value, value-or-end, key, key-or-end, colon, comma-or-end, nothing.
	$wanted = 'value';
	$at     = 0;
	while ( true ) {
		$at += strspn( $text, " \t\r\n", $at );
		if ( $at >= $end ) {
			if ( 'nothing' === $wanted ) {
				return null;
			}
			return massage_finder_fault_at( $text, $end, __( 'The text ends too early.', 'massage-finder' ), __( 'Paste all of it, to the last bracket.', 'massage-finder' ) );
		}
		$letter = $text[ $at ];
		$inside = end( $open );
		if ( 'nothing' === $wanted ) {
			return massage_finder_fault_at( $text, $at, __( 'There is more text after the end.', 'massage-finder' ), __( 'Remove what follows the last bracket. Was it pasted twice?', 'massage-finder' ) );
		}
		if ( 'comma-or-end' === $wanted && ',' === $letter ) {
			$comma  = $at;
			$wanted = '{' === $inside ? 'key' : 'value';
			++$at;
			continue;
		}
		if ( ( '}' === $letter && '{' === $inside ) || ( ']' === $letter && '[' === $inside ) ) {
			if ( 'comma-or-end' === $wanted || 'value-or-end' === $wanted || 'key-or-end' === $wanted ) {
				array_pop( $open );
				$wanted = array() === $open ? 'nothing' : 'comma-or-end';
				++$at;
				continue;
			}
			if ( null !== $comma && '' === trim( substr( $text, $comma + 1, $at - $comma - 1 ) ) ) {
				return massage_finder_fault_at( $text, $comma, __( 'A comma stands before a closing bracket.', 'massage-finder' ), __( 'Remove the comma.', 'massage-finder' ) );
			}
		}
		if ( '/' === $letter || '#' === $letter ) {
			return massage_finder_fault_at( $text, $at, __( 'JSON has no comments.', 'massage-finder' ), __( 'Remove the comment.', 'massage-finder' ) );
		}
		switch ( $wanted ) {
			case 'comma-or-end':
				return massage_finder_fault_at( $text, $at, __( 'A comma or a closing bracket is missing before this.', 'massage-finder' ), __( 'Put a comma between two entries. Inside a text, write a quotation mark as \".', 'massage-finder' ) );
			case 'colon':
				if ( ':' !== $letter ) {
					return massage_finder_fault_at( $text, $at, __( 'A colon is missing before this.', 'massage-finder' ), __( 'Write "key": value.', 'massage-finder' ) );
				}
				$wanted = 'value';
				++$at;
				break;
			case 'key':
			case 'key-or-end':
				if ( 1 !== preg_match( $string, $text, $found, 0, $at ) ) {
					return massage_finder_bad_value( $text, $at );
				}
				$at    += strlen( $found[0] );
				$wanted = 'colon';
				break;
			default:
				if ( '{' === $letter || '[' === $letter ) {
					$open[] = $letter;
					$wanted = '{' === $letter ? 'key-or-end' : 'value-or-end';
					++$at;
				} elseif ( 1 === preg_match( $values, $text, $found, 0, $at ) ) {
					$at    += strlen( $found[0] );
					$wanted = array() === $open ? 'nothing' : 'comma-or-end';
				} else {
					return massage_finder_bad_value( $text, $at );
				}
		}
	}
}

/**
 * What is wrong where a text, a number or a word should start.
 *
 * @param string $text What was pasted.
 * @param int    $at   Where, in bytes.
 * @return array{line: int, column: int, what: string, fix: string}
 */
function massage_finder_bad_value( $text, $at ) {
	if ( '"' === $text[ $at ] ) {
		return massage_finder_fault_at( $text, $at, __( 'The text that starts here is not closed on its line, or a \ in it is followed by a letter that means nothing.', 'massage-finder' ), __( 'Close it with ", and write a line break as \n and a \ as \\\\.', 'massage-finder' ) );
	}
	if ( 1 === preg_match( '/\G(?:\'|\x{2018}|\x{2019}|\x{201C}|\x{201D}|\x{201E})/u', $text, $found, 0, $at ) ) {
		return massage_finder_fault_at( $text, $at, __( 'This quotation mark is not a straight double one.', 'massage-finder' ), __( 'Write keys and texts as "…". Word processors change the marks; paste from the file itself.', 'massage-finder' ) );
	}
	if ( 0 === $at || 1 === preg_match( '/\A\s*[A-Za-z-]+:/', $text ) ) {
		return massage_finder_fault_at( $text, $at, __( 'This is not JSON.', 'massage-finder' ), __( 'If it is YAML: turn JavaScript on in this browser, and it is read as it is. Else paste what “massage-finder json” makes of it.', 'massage-finder' ) );
	}
	return massage_finder_fault_at( $text, $at, __( 'A key or a text must stand in double quotes here.', 'massage-finder' ), __( 'Write "…" around it.', 'massage-finder' ) );
}

/**
 * A fault with its line and column, which count from 1; columns are letters.
 *
 * @param string $text What was pasted.
 * @param int    $at   Where, in bytes.
 * @param string $what What is wrong.
 * @param string $fix  What to try.
 * @return array{line: int, column: int, what: string, fix: string}
 */
function massage_finder_fault_at( $text, $at, $what, $fix ) {
	$before = str_replace( array( "\r\n", "\r" ), "\n", substr( $text, 0, $at ) );
	$start  = strrpos( $before, "\n" );
	$line   = false === $start ? $before : substr( $before, $start + 1 );
	return array(
		'line'   => substr_count( $before, "\n" ) + 1,
		'column' => (int) preg_match_all( '/./su', $line ) + 1,
		'what'   => $what,
		'fix'    => $fix,
	);
}
