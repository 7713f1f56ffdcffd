<?php
/**
 * Settings → Massage Finder.
 *
 * @package MassageFinder
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

add_action( 'admin_menu', 'massage_finder_add_page' );
add_filter( 'plugin_action_links_' . plugin_basename( MASSAGE_FINDER_FILE ), 'massage_finder_action_links' );

/** Puts the page under Settings. */
function massage_finder_add_page() {
	$page = add_options_page( __( 'Massage Finder', 'massage-finder' ), __( 'Massage Finder', 'massage-finder' ), 'manage_options', 'massage-finder', 'massage_finder_page' );
	if ( $page ) {
		add_action( 'load-' . $page, 'massage_finder_load_page' );
	}
}

/**
 * A link to the page beside “Deactivate”.
 *
 * @param array<string> $links The links there are.
 * @return array<string>
 */
function massage_finder_action_links( $links ) {
	array_unshift( $links, '<a href="' . esc_url( admin_url( 'options-general.php?page=massage-finder' ) ) . '">' . esc_html__( 'Settings', 'massage-finder' ) . '</a>' );
	return $links;
}

/** Runs before the page is printed: saves what was sent, and loads what the page needs. */
function massage_finder_load_page() {
	wp_enqueue_style( 'massage-finder-settings', massage_finder_url( 'settings/settings.css' ), array(), null ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion
	wp_enqueue_script( 'massage-finder-settings', massage_finder_url( 'settings/settings.js' ), array( 'wp-i18n' ), null, true ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion
	wp_set_script_translations( 'massage-finder-settings', 'massage-finder' );
	if ( ! isset( $_SERVER['REQUEST_METHOD'] ) || 'POST' !== $_SERVER['REQUEST_METHOD'] ) {
		return;
	}
	if ( ! current_user_can( 'manage_options' ) ) {
		wp_die( esc_html__( 'You may not change these settings.', 'massage-finder' ), 403 );
	}
	check_admin_referer( 'massage-finder-settings' );
	$form      = massage_finder_form();
	$unchecked = '' === $form['rules_json'] && '' !== $form['rules'] && massage_finder_source( 'rules' )['text'] !== $form['rules'];
	$mistakes  = massage_finder_take( $form );
	if ( array() === $mistakes ) {
		wp_safe_redirect( add_query_arg( 'saved', $unchecked ? 'unchecked' : 'checked', admin_url( 'options-general.php?page=massage-finder' ) ) );
		exit;
	}
	// The page prints what was sent, so that nothing is lost.
	massage_finder_mistakes( $mistakes );
}

/**
 * The mistakes of what was sent with this request.
 *
 * @param array<int, array{field: string, what: string, fix: string}>|null $found To be remembered until the page is printed.
 * @return array<int, array{field: string, what: string, fix: string}>
 */
function massage_finder_mistakes( $found = null ) {
	static $mistakes = array();
	if ( null !== $found ) {
		$mistakes = $found;
	}
	return $mistakes;
}

/** Prints the page. */
function massage_finder_page() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	$form     = massage_finder_form();
	$mistakes = massage_finder_mistakes();
	$faulty   = array_column( $mistakes, 'field' );
	$saved    = isset( $_GET['saved'] ) && array() === $mistakes ? sanitize_key( $_GET['saved'] ) : ''; // phpcs:ignore WordPress.Security.NonceVerification
	?>
	<div class="wrap massage-finder-settings">
		<h1><?php esc_html_e( 'Massage Finder', 'massage-finder' ); ?></h1>
		<?php
		massage_finder_notices( $mistakes, $saved );
		massage_finder_standing();
		?>
		<form method="post" action="<?php echo esc_url( admin_url( 'options-general.php?page=massage-finder' ) ); ?>" data-checker="<?php echo esc_url( massage_finder_url( 'settings/checker.js' ) ); ?>" novalidate>
			<?php wp_nonce_field( 'massage-finder-settings' ); ?>
			<input type="hidden" name="rules_json" value="">
			<input type="hidden" name="menu_json" value="">

			<h2><?php esc_html_e( 'Your rules and your menu', 'massage-finder' ); ?></h2>
			<p><?php esc_html_e( 'Open the two files in any text editor, copy everything, and paste it here. YAML is taken as it is; so is JSON. Each save is checked first: with a mistake nothing changes for visitors, and what you pasted stays here.', 'massage-finder' ); ?></p>
			<noscript><p class="massage-finder-careful"><?php esc_html_e( 'JavaScript is off in this browser. Then only JSON is taken, and it is checked for little more than being JSON. Run “massage-finder check” on your files first.', 'massage-finder' ); ?></p></noscript>
			<div class="massage-finder-boxes">
				<?php
				massage_finder_box( 'rules', __( 'Rules (massage.yaml)', 'massage-finder' ), $form['rules'], in_array( 'rules', $faulty, true ) );
				massage_finder_box( 'menu', __( 'Menu (menu.yaml)', 'massage-finder' ), $form['menu'], in_array( 'menu', $faulty, true ) );
				?>
			</div>
			<p class="massage-finder-check" hidden>
				<button type="button" class="button"><?php esc_html_e( 'Check without saving', 'massage-finder' ); ?></button>
				<span role="status"></span>
			</p>
			<div class="massage-finder-findings" tabindex="-1"></div>

			<h2><?php esc_html_e( 'Looks and booking', 'massage-finder' ); ?></h2>
			<table class="form-table" role="presentation">
				<tr>
					<th scope="row"><label for="massage-finder-booking"><?php esc_html_e( 'Booking link', 'massage-finder' ); ?></label></th>
					<td>
						<?php massage_finder_input( 'booking', 'url', $form['booking'], in_array( 'booking', $faulty, true ), 'https://' ); ?>
						<p class="description" id="massage-finder-booking-help"><?php esc_html_e( 'Starts with https://, mailto: or tel:. When empty, the one in your rules.', 'massage-finder' ); ?></p>
					</td>
				</tr>
				<tr>
					<th scope="row"><label for="massage-finder-label"><?php esc_html_e( 'Words of the link', 'massage-finder' ); ?></label></th>
					<td>
						<?php massage_finder_input( 'label', 'text', $form['label'], false, __( 'Book a massage', 'massage-finder' ) ); ?>
						<p class="description" id="massage-finder-label-help"><?php esc_html_e( 'Shown until the quiz is there, and whenever it cannot run.', 'massage-finder' ); ?></p>
					</td>
				</tr>
				<tr>
					<th scope="row"><label for="massage-finder-accent"><?php esc_html_e( 'Accent colour', 'massage-finder' ); ?></label></th>
					<td>
						<span class="massage-finder-accent">
							<?php massage_finder_input( 'accent', 'text', $form['accent'], in_array( 'accent', $faulty, true ), '#2b6a5f' ); ?>
							<input type="color" value="<?php echo esc_attr( preg_match( '/^#[0-9a-f]{6}$/iD', $form['accent'] ) ? strtolower( $form['accent'] ) : '#2b6a5f' ); ?>" aria-label="<?php esc_attr_e( 'Choose the accent colour', 'massage-finder' ); ?>" hidden>
						</span>
						<p class="description" id="massage-finder-accent-help"><?php esc_html_e( 'All other colours are made from it, so that words always stand out. When empty, the one in your rules.', 'massage-finder' ); ?></p>
					</td>
				</tr>
				<tr>
					<th scope="row"><label for="massage-finder-fallback"><?php esc_html_e( 'Shown without JavaScript', 'massage-finder' ); ?></label></th>
					<td>
						<textarea id="massage-finder-fallback" name="fallback" rows="5" class="large-text code" spellcheck="false" aria-describedby="massage-finder-fallback-help"<?php massage_finder_invalid( in_array( 'fallback', $faulty, true ) ); ?>><?php echo esc_textarea( $form['fallback'] ); ?></textarea>
						<p class="description" id="massage-finder-fallback-help"><?php esc_html_e( 'HTML, such as what “massage-finder fallback” prints of your rules. When empty, the booking link.', 'massage-finder' ); ?></p>
					</td>
				</tr>
			</table>

			<h2><?php esc_html_e( 'Analytics', 'massage-finder' ); ?></h2>
			<p><?php esc_html_e( 'Tools that your site has already can be told when a visit is seen, starts, gets on, is completed, and when Book is pressed: each once, and never an answer. Nothing is loaded from elsewhere.', 'massage-finder' ); ?></p>
			<table class="form-table" role="presentation">
				<tr>
					<th scope="row"><label for="massage-finder-track"><?php esc_html_e( 'Tools', 'massage-finder' ); ?></label></th>
					<td>
						<?php massage_finder_input( 'track', 'text', $form['track'], in_array( 'track', $faulty, true ), 'ga4 plausible' ); ?>
						<p class="description" id="massage-finder-track-help"><?php echo esc_html( implode( ', ', MASSAGE_FINDER_TOOLS ) . '. ' . __( 'When empty, nobody is told.', 'massage-finder' ) ); ?></p>
					</td>
				</tr>
				<tr>
					<th scope="row"><label for="massage-finder-consent"><?php esc_html_e( 'Consent', 'massage-finder' ); ?></label></th>
					<td>
						<select id="massage-finder-consent" name="consent" aria-describedby="massage-finder-consent-help">
							<?php
							foreach ( array(
								''         => __( 'Nobody is asked', 'massage-finder' ),
								'host'     => __( 'As the consent tool of this site says', 'massage-finder' ),
								'required' => __( 'A script of this site calls massageFinder.consent(true)', 'massage-finder' ),
							) as $value => $words ) {
								printf( '<option value="%1$s"%2$s>%3$s</option>', esc_attr( $value ), selected( $form['consent'], $value, false ), esc_html( $words ) );
							}
							?>
						</select>
						<p class="description" id="massage-finder-consent-help"><?php esc_html_e( 'Google Consent Mode, the IAB’s TCF and GPP are understood.', 'massage-finder' ); ?></p>
					</td>
				</tr>
			</table>
			<?php submit_button( __( 'Check and save', 'massage-finder' ) ); ?>
		</form>

		<h2><?php esc_html_e( 'Put it on a page', 'massage-finder' ); ?></h2>
		<p><?php esc_html_e( 'In the editor, add the block “Massage Finder”. In a page builder, or anywhere that takes a shortcode:', 'massage-finder' ); ?></p>
		<p><code>[massage_finder]</code></p>
		<p>
			<?php
			printf(
				/* translators: %s: a shortcode. */
				esc_html__( 'With options, for example: %s', 'massage-finder' ),
				'<code>[massage_finder lang="es" theme="clay" heading_level="3"]</code>'
			);
			?>
		</p>
	</div>
	<?php
}

/**
 * Says what was saved, or why nothing was.
 *
 * @param array<int, array{field: string, what: string, fix: string}> $mistakes Those of what was sent.
 * @param string                                                      $saved    '', 'checked' or 'unchecked'.
 */
function massage_finder_notices( $mistakes, $saved ) {
	if ( 'checked' === $saved ) {
		echo '<div class="notice notice-success is-dismissible" role="status"><p>' . esc_html__( 'Checked and saved. Visitors get it from now on.', 'massage-finder' ) . '</p></div>';
	}
	if ( 'unchecked' === $saved ) {
		echo '<div class="notice notice-warning is-dismissible" role="status"><p>' . esc_html__( 'Saved, but only checked for being JSON, since the full check needs JavaScript. Look at a page with the finder now.', 'massage-finder' ) . '</p></div>';
	}
	if ( array() === $mistakes ) {
		return;
	}
	echo '<div class="notice notice-error" role="alert"><p><strong>' . esc_html__( 'Nothing was saved, and nothing is lost: what you sent stands below.', 'massage-finder' ) . '</strong></p><ul class="ul-disc">';
	foreach ( $mistakes as $mistake ) {
		echo '<li><a href="#massage-finder-' . esc_attr( $mistake['field'] ) . '">' . esc_html( massage_finder_field_name( $mistake['field'] ) ) . '</a>: ' . esc_html( $mistake['what'] . ' ' . $mistake['fix'] ) . '</li>';
	}
	echo '</ul></div>';
}

/**
 * What a field is called on the page.
 *
 * @param string $field Its name in the form.
 * @return string
 */
function massage_finder_field_name( $field ) {
	$names = array(
		'rules'    => __( 'Rules', 'massage-finder' ),
		'menu'     => __( 'Menu', 'massage-finder' ),
		'accent'   => __( 'Accent colour', 'massage-finder' ),
		'booking'  => __( 'Booking link', 'massage-finder' ),
		'fallback' => __( 'Shown without JavaScript', 'massage-finder' ),
		'track'    => __( 'Tools', 'massage-finder' ),
	);
	return isset( $names[ $field ] ) ? $names[ $field ] : $field;
}

/** Says what visitors get now. */
function massage_finder_standing() {
	$rules = massage_finder_rules();
	if ( null === $rules ) {
		echo '<p class="massage-finder-standing massage-finder-careful">' . esc_html__( 'There are no rules yet, so pages with the finder show only the booking link.', 'massage-finder' ) . '</p>';
		return;
	}
	$count = static function ( $list ) use ( $rules ) {
		return isset( $rules->$list ) ? number_format_i18n( count( (array) $rules->$list ) ) : '0';
	};
	echo '<p class="massage-finder-standing">';
	printf(
		/* translators: 1: the studio's name, 2 to 4: numbers. */
		esc_html__( 'Live now: %1$s, with %2$s questions, %3$s techniques and %4$s rules.', 'massage-finder' ),
		'<strong>' . esc_html( isset( $rules->studio->name ) ? massage_finder_words( $rules->studio->name ) : __( 'your studio', 'massage-finder' ) ) . '</strong>',
		esc_html( $count( 'questions' ) ),
		esc_html( $count( 'techniques' ) ),
		esc_html( $count( 'rules' ) )
	);
	echo '</p>';
}

/**
 * A box to paste into.
 *
 * @param string $name    Its name in the form.
 * @param string $label   What it is called.
 * @param string $text    What stands in it.
 * @param bool   $invalid Whether there is a mistake in it.
 */
function massage_finder_box( $name, $label, $text, $invalid ) {
	?>
	<p class="massage-finder-box massage-finder-box-<?php echo esc_attr( $name ); ?>">
		<label for="massage-finder-<?php echo esc_attr( $name ); ?>"><?php echo esc_html( $label ); ?></label>
		<?php // A line break after the tag is not part of the text, and one that is would be lost without it. ?>
		<textarea id="massage-finder-<?php echo esc_attr( $name ); ?>" name="<?php echo esc_attr( $name ); ?>" rows="16" class="code" wrap="off" spellcheck="false" autocomplete="off"<?php massage_finder_invalid( $invalid ); ?>>
<?php echo esc_textarea( $text ); ?></textarea>
	</p>
	<?php
}

/**
 * A field of one line.
 *
 * @param string $name        Its name in the form.
 * @param string $type        Of the input.
 * @param string $value       What stands in it.
 * @param bool   $invalid     Whether there is a mistake in it.
 * @param string $placeholder What is shown while it is empty.
 */
function massage_finder_input( $name, $type, $value, $invalid, $placeholder ) {
	printf(
		'<input type="%1$s" id="massage-finder-%2$s" name="%2$s" value="%3$s" placeholder="%4$s" class="%5$s" aria-describedby="massage-finder-%2$s-help"',
		esc_attr( $type ),
		esc_attr( $name ),
		esc_attr( $value ),
		esc_attr( $placeholder ),
		'accent' === $name ? 'code' : 'regular-text'
	);
	massage_finder_invalid( $invalid );
	echo '>';
}

/**
 * Marks a field with a mistake for everybody.
 *
 * @param bool $invalid Whether there is one.
 */
function massage_finder_invalid( $invalid ) {
	echo $invalid ? ' aria-invalid="true"' : '';
}
