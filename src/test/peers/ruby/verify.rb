# frozen_string_literal: true

require 'json'
require 'jwt'

def verdict(token, secret)
  claims, = JWT.decode(token, secret, true, algorithm: 'HS256')
  accepted = claims.is_a?(Hash)
  JSON.generate(accepted ? { accepted: accepted, claims: claims } : { accepted: accepted })
rescue StandardError
  JSON.generate(accepted: false)
end

secret, *tokens = $stdin.binmode.read.force_encoding(Encoding::UTF_8).delete_suffix("\n").split("\n", -1)
tokens.each { |token| puts verdict(token, secret) }
